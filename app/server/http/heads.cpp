#include "http/endpoints.h"

namespace tam {

namespace {

std::string headsText(const Session &session, const PgResult &scopes, const ServiceSettings &settings,
                      const std::string &serverTime)
{
    std::string out = "{\"epoch\":\"" + session.epoch + '"';
    if (!serverTime.empty())
        out += ",\"server_time\":\"" + serverTime + '"';
    out += ",\"poll_s\":" + std::to_string(settings.pollSeconds) +
           ",\"schema\":{\"min\":" + std::to_string(session.schemaMin) +
           ",\"current\":" + std::to_string(session.schemaCurrent) + "},\"user\":{\"id\":\"" + session.userId +
           "\",\"person_id\":" + (session.personId.empty() ? "null" : '"' + session.personId + '"') + ",\"role\":\"" +
           session.role + "\"},\"scopes\":[";
    for (int i = 0; i < scopes.rows(); ++i) {
        const std::string seq(scopes.at(i, 4));
        out += i ? ",{\"id\":\"" : "{\"id\":\"";
        out.append(scopes.at(i, 0)).append("\",\"kind\":\"").append(scopes.at(i, 1)).append("\",\"name\":");
        appendJsonText(out, scopes.at(i, 2));
        out.append(",\"role\":\"").append(scopes.at(i, 3)).append("\",\"head\":\"" + session.epoch + '.' + seq + '.');
        out.append(scopes.at(i, 5)).append("\",\"empty\":").append(seq == "0" ? "true}" : "false}");
    }
    return out + "]}";
}

} // namespace

Answer heads(Gate &gate, const Request &request, const ServiceSettings &settings)
{
    return gate.read(request, Gate::Caller::Sync, [&](Session &session) {
        const PgResult scopes = session.db.prepared(
            "heads", "SELECT h.*, app.iso(date_trunc('milliseconds', clock_timestamp())) FROM sync.heads() h", {});
        if (!scopes.ok())
            return databaseProblem(scopes);
        const std::string tag = '"' + sha256Hex(headsText(session, scopes, settings, {})).substr(0, 32) + '"';
        Answer answer;
        answer.headers.emplace_back("ETag", tag);
        if (request.header("If-None-Match").find(tag) != std::string::npos) {
            answer.status = 304;
            return answer;
        }
        // The own and the shared scope are always there, so there is a first row.
        answer.body =
            headsText(session, scopes, settings, scopes.rows() ? std::string(scopes.at(0, 6)) : std::string());
        return answer;
    });
}

} // namespace tam
