"""A to-do list: a page for people, a REST API for programs, /health for the load balancer."""
import os
import sqlite3

from flask import Flask, abort, current_app, g, jsonify, redirect, render_template, request, url_for

LONGEST_TITLE = 200

SCHEMA = """
CREATE TABLE IF NOT EXISTS todo (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  title TEXT NOT NULL,
  done INTEGER NOT NULL DEFAULT 0
)
"""


def database():
    """The connection of this request; the table is made when it is first asked for."""
    if "database" not in g:
        g.database = sqlite3.connect(current_app.config["DATABASE"], timeout=5)
        g.database.row_factory = sqlite3.Row
        g.database.execute(SCHEMA)
    return g.database


def close_database(_error=None):
    connection = g.pop("database", None)
    if connection is not None:
        connection.close()


def todos():
    rows = database().execute("SELECT id, title, done FROM todo ORDER BY id").fetchall()
    return [{"id": row["id"], "title": row["title"], "done": bool(row["done"])} for row in rows]


def find(number):
    for todo in todos():
        if todo["id"] == number:
            return todo
    abort(404)


def add(title):
    title = title.strip() if isinstance(title, str) else ""
    if not title or len(title) > LONGEST_TITLE:
        abort(400, description=f"a title has 1 to {LONGEST_TITLE} characters")
    with database() as connection:
        return connection.execute("INSERT INTO todo (title) VALUES (?)", (title,)).lastrowid


def set_done(number, done):
    find(number)
    with database() as connection:
        connection.execute("UPDATE todo SET done = ? WHERE id = ?", (int(done), number))


def remove(number):
    find(number)
    with database() as connection:
        connection.execute("DELETE FROM todo WHERE id = ?", (number,))


def create_app(path=None):
    app = Flask(__name__)
    app.config["DATABASE"] = path or os.environ.get("DATABASE", "todo.db")
    app.teardown_appcontext(close_database)

    @app.get("/health")
    def health():
        database().execute("SELECT 1")
        return jsonify(status="ok")

    @app.get("/")
    def page():
        return render_template("index.html", todos=todos(), longest=LONGEST_TITLE)

    @app.post("/todos")
    def page_add():
        add(request.form.get("title"))
        return redirect(url_for("page"))

    @app.post("/todos/<int:number>/done")
    def page_done(number):
        set_done(number, not find(number)["done"])
        return redirect(url_for("page"))

    @app.post("/todos/<int:number>/delete")
    def page_delete(number):
        remove(number)
        return redirect(url_for("page"))

    @app.get("/api/todos")
    def api_list():
        return jsonify(todos())

    @app.post("/api/todos")
    def api_add():
        number = add((request.get_json(silent=True) or {}).get("title"))
        return jsonify(find(number)), 201

    @app.patch("/api/todos/<int:number>")
    def api_change(number):
        done = (request.get_json(silent=True) or {}).get("done")
        if not isinstance(done, bool):
            abort(400, description="done is true or false")
        set_done(number, done)
        return jsonify(find(number))

    @app.delete("/api/todos/<int:number>")
    def api_delete(number):
        remove(number)
        return "", 204

    return app


if __name__ == "__main__":
    create_app().run(port=5000)
