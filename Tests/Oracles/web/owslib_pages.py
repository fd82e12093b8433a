"""Walks all pages of every collection with OWSLib. Argument: the address of the service."""

import sys

from owslib.ogcapi.features import Features


def main(base):
    service = Features(base)
    assert service.conformance()["conformsTo"], "nothing is declared"
    assert service.api()["openapi"].startswith("3.0"), "no description"
    assert len(service.feature_collections()) == len(service.collections()["collections"]), "not all are feature collections"
    for collection in service.feature_collections():
        assert service.collection(collection)["id"] == collection
        assert service.collection_queryables(collection)["properties"], f"{collection}: no queryables"
        whole = service.collection_items(collection, limit=10000)
        ids = [feature["id"] for feature in whole["features"]]
        seen, page = [], service.collection_items(collection, limit=3)
        while True:
            seen += [feature["id"] for feature in page["features"]]
            link = next((link for link in page["links"] if link["rel"] == "next"), None)
            if link is None:
                break
            after = link["href"].split("after=")[1].split("&")[0]
            page = service.collection_items(collection, limit=3, after=after)
        assert seen == ids and len(set(seen)) == len(seen), f"{collection}: pages skip or repeat"
        for known in ids[:2]:
            assert service.collection_item(collection, known)["id"] == known
        print(f"{collection} {len(seen)}")


main(sys.argv[1])
