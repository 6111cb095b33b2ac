"""Unit tests; the pipeline's build runs them before it packs anything."""
import pytest

from app import create_app


@pytest.fixture
def client(tmp_path):
    return create_app(str(tmp_path / "test.db")).test_client()


def test_health_is_ok(client):
    answer = client.get("/health")
    assert answer.status_code == 200
    assert answer.get_json() == {"status": "ok"}


def test_a_new_list_is_empty(client):
    assert client.get("/api/todos").get_json() == []


def test_a_todo_is_added_done_and_deleted(client):
    added = client.post("/api/todos", json={"title": "  Write the report  "})
    assert added.status_code == 201
    assert added.get_json() == {"id": 1, "title": "Write the report", "done": False}

    assert client.patch("/api/todos/1", json={"done": True}).get_json()["done"] is True
    assert client.get("/api/todos").get_json() == [{"id": 1, "title": "Write the report", "done": True}]

    assert client.delete("/api/todos/1").status_code == 204
    assert client.get("/api/todos").get_json() == []


@pytest.mark.parametrize("body", [None, {}, {"title": ""}, {"title": "   "}, {"title": 7}, {"title": "x" * 201}])
def test_a_title_is_asked_for(client, body):
    assert client.post("/api/todos", json=body).status_code == 400
    assert client.get("/api/todos").get_json() == []


def test_what_is_not_there_is_not_found(client):
    assert client.patch("/api/todos/5", json={"done": True}).status_code == 404
    assert client.delete("/api/todos/5").status_code == 404
    assert client.post("/todos/5/done").status_code == 404


def test_the_page_shows_adds_and_ticks(client):
    assert client.post("/todos", data={"title": "<b>Milk</b>"}).status_code == 302
    page = client.get("/").get_data(as_text=True)
    assert "&lt;b&gt;Milk&lt;/b&gt;" in page

    client.post("/todos/1/done")
    assert client.get("/api/todos").get_json()[0]["done"] is True
    client.post("/todos/1/delete")
    assert client.get("/api/todos").get_json() == []
