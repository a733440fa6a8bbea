"""Checks resources/api/openapi.yaml: it is OpenAPI 3.1, every reference leads somewhere, every part is used, every operation is named,
described and answers its errors with problem details, and every example satisfies its schema."""

import re
import sys

import jsonschema
import yaml

VERBS = {"get", "put", "post", "patch", "delete"}
flaws = []


def flaw(place, text):
    flaws.append(f"{place}: {text}")


class Loader(yaml.SafeLoader):
    """Refuses a key that stands twice, which YAML forbids and the parser lets through; dates stay texts."""

    def construct_mapping(self, node, deep=False):
        keys = [key.value for key, _ in node.value]
        for key in keys:
            if keys.count(key) > 1:
                flaw(f"line {node.start_mark.line + 1}", f"{key} stands twice")
        return super().construct_mapping(node, deep)


Loader.yaml_implicit_resolvers = {
    first: [(tag, pattern) for tag, pattern in resolvers if tag != "tag:yaml.org,2002:timestamp"]
    for first, resolvers in yaml.SafeLoader.yaml_implicit_resolvers.items()
}


def target(document, reference):
    at = document
    for step in reference.removeprefix("#/").split("/"):
        at = at.get(step.replace("~1", "/").replace("~0", "~")) if isinstance(at, dict) else None
    return at


def resolved(document, node):
    return target(document, node["$ref"]) if isinstance(node, dict) and "$ref" in node else node


def walk(node, place=""):
    yield place, node
    if isinstance(node, dict):
        for key, value in node.items():
            yield from walk(value, f"{place}/{key}")
    elif isinstance(node, list):
        for index, value in enumerate(node):
            yield from walk(value, f"{place}/{index}")


def check_references(document):
    used = set()
    for place, node in walk(document):
        if isinstance(node, dict) and isinstance(node.get("$ref"), str):
            used.add(node["$ref"])
            if not node["$ref"].startswith("#/") or target(document, node["$ref"]) is None:
                flaw(place, f"leads nowhere: {node['$ref']}")
    for sort, parts in document["components"].items():
        for name in parts:
            reference = f"#/components/{sort}/{name}"
            if sort != "securitySchemes" and reference not in used and name != "Line":
                flaw(reference, "is used nowhere")


def check_schemas(document):
    for name, schema in document["components"]["schemas"].items():
        try:
            jsonschema.Draft202012Validator.check_schema(schema)
        except jsonschema.SchemaError as error:
            flaw(f"/components/schemas/{name}", error.message)
        for place, node in walk(schema, f"/components/schemas/{name}"):
            if isinstance(node, dict) and isinstance(node.get("required"), list) and isinstance(node.get("properties"), dict):
                for missing in set(node["required"]) - set(node["properties"]):
                    flaw(place, f"requires {missing}, which it does not describe")


def check_operation(document, path, verb, operation, shared, ids):
    place = f"{verb.upper()} {path}"
    if not operation.get("summary") or not operation.get("tags"):
        flaw(place, "has no summary or tag")
    if operation.get("operationId") in ids:
        flaw(place, f"has the operationId of another one: {operation.get('operationId')}")
    ids.add(operation.get("operationId"))
    for tag in operation.get("tags", []):
        if tag not in [t["name"] for t in document["tags"]]:
            flaw(place, f"has an unknown tag: {tag}")
    parameters = [resolved(document, p) for p in shared + operation.get("parameters", [])]
    named = {p["name"] for p in parameters if p["in"] == "path"}
    if named != set(re.findall(r"\{(\w+)\}", path)):
        flaw(place, f"describes the path parameters {named}")
    secured = operation.get("security", document["security"]) != []
    if secured and "401" not in operation["responses"]:
        flaw(place, "needs a token and has no answer 401")
    if not any(status.startswith("2") for status in operation["responses"]):
        flaw(place, "has no answer for success")
    for status, response in operation["responses"].items():
        response = resolved(document, response)
        if not response.get("description"):
            flaw(f"{place} {status}", "has no description")
        if int(status) >= 400 and list(response.get("content", {})) != ["application/problem+json"]:
            flaw(f"{place} {status}", "is no problem details")


def check_examples(document):
    resolver = jsonschema.RefResolver("", document)
    for place, node in walk(document):
        if isinstance(node, dict) and "example" in node and "schema" in node:
            validator = jsonschema.Draft202012Validator(node["schema"], resolver=resolver, format_checker=jsonschema.draft202012_format_checker)
            for error in validator.iter_errors(node["example"]):
                flaw(f"{place}/example/{'/'.join(map(str, error.path))}", error.message)


def main(file):
    with open(file, encoding="utf-8") as stream:
        document = yaml.load(stream, Loader)
    if not str(document.get("openapi", "")).startswith("3.1."):
        flaw("/openapi", "is not 3.1")
    for name in ("info", "servers", "paths", "components", "security", "tags"):
        if not document.get(name):
            flaw(f"/{name}", "is missing")
    ids = set()
    for path, item in document["paths"].items():
        for verb in VERBS & set(item):
            check_operation(document, path, verb, item[verb], item.get("parameters", []), ids)
    check_references(document)
    check_schemas(document)
    check_examples(document)
    for text in flaws:
        print(text, file=sys.stderr)
    print(f"{len(ids)} operations, {len(document['components']['schemas'])} schemas, {len(flaws)} flaws")
    return 1 if flaws else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
