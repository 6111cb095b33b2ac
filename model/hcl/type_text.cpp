#include "model/hcl/type.h"

namespace slipway::hcl {

namespace {

void writeType(const Type& type, std::size_t indent, std::string& out);

void writeLine(std::size_t indent, std::string& out) {
  out += '\n';
  out.append(indent * 4, ' ');
}

void writeCollection(std::string_view name, const Type& part, std::size_t indent, std::string& out) {
  out += name;
  out += '(';
  const bool isStructural = part.kind == Type::Kind::object || part.kind == Type::Kind::tuple;
  if (isStructural) {
    writeLine(indent + 1, out);
    writeType(part, indent + 1, out);
    out += ',';
    writeLine(indent, out);
  } else {
    writeType(part, indent, out);
  }
  out += ')';
}

void writeType(const Type& type, std::size_t indent, std::string& out) {
  switch (type.kind) {
    case Type::Kind::any: out += "dynamic"; return;
    case Type::Kind::boolean: out += "bool"; return;
    case Type::Kind::number: out += "number"; return;
    case Type::Kind::string: out += "string"; return;
    case Type::Kind::list: writeCollection("list", *type.parts.front(), indent, out); return;
    case Type::Kind::set: writeCollection("set", *type.parts.front(), indent, out); return;
    case Type::Kind::map: writeCollection("map", *type.parts.front(), indent, out); return;
    case Type::Kind::tuple:
      out += "tuple([";
      for (const TypeRef& part : type.parts) {
        writeLine(indent + 1, out);
        writeType(*part, indent + 1, out);
        out += ',';
      }
      if (!type.parts.empty()) writeLine(indent, out);
      out += "])";
      return;
    case Type::Kind::object:
      out += "object({";
      for (const Type::Attribute& attribute : type.attributes) {
        writeLine(indent + 1, out);
        out += attribute.name + ": ";
        writeType(*attribute.type, indent + 1, out);
        out += ',';
      }
      if (!type.attributes.empty()) writeLine(indent, out);
      out += "})";
      return;
  }
}

}  // namespace

std::string typeText(const Type& type) {
  std::string text;
  writeType(type, 0, text);
  return text;
}

std::string friendlyName(const Type& type) {
  const auto ofParts = [&](std::string_view name) {
    const Type& part = *type.parts.front();
    return part.kind == Type::Kind::any ? std::string(name) + " of any single type" : std::string(name) + " of " + friendlyName(part);
  };
  switch (type.kind) {
    case Type::Kind::any: return "dynamic";
    case Type::Kind::boolean: return "bool";
    case Type::Kind::number: return "number";
    case Type::Kind::string: return "string";
    case Type::Kind::list: return ofParts("list");
    case Type::Kind::set: return ofParts("set");
    case Type::Kind::map: return ofParts("map");
    case Type::Kind::tuple: return "tuple";
    case Type::Kind::object: return "object";
  }
  return "dynamic";
}

}  // namespace slipway::hcl
