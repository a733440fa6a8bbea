"""Reads an iCalendar file with python-icalendar and prints its events as JSON: a third party's understanding of it."""
import datetime
import json
import sys

import icalendar

with open(sys.argv[1], "rb") as file:
    calendar = icalendar.Calendar.from_ical(file.read())


def text(moment):
    if isinstance(moment, datetime.datetime):
        return moment.astimezone(datetime.timezone.utc).strftime("%Y-%m-%dT%H:%M:%SZ")
    return moment.isoformat()


events = []
for event in calendar.walk("VEVENT"):
    events.append({
        "uid": str(event["UID"]),
        "summary": str(event["SUMMARY"]),
        "start": text(event["DTSTART"].dt),
        "end": text(event["DTEND"].dt),
        "status": str(event["STATUS"]),
        "sequence": int(event["SEQUENCE"]),
        "stamp": text(event["DTSTAMP"].dt),
    })
print(json.dumps({
    "zones": [str(zone["TZID"]) for zone in calendar.walk("VTIMEZONE")],
    "errors": [str(error) for error in calendar.errors],
    "events": events,
}))
