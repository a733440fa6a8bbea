#include "sync/syncsession.h"

#include <algorithm>

namespace tam {

namespace {

SyncStop stopped(SyncStatus status, Problem problem, const HttpAnswer &answer)
{
    return {status, std::move(problem), answer.retryAfter};
}

/** The table of sync.md section 2, for what the caller does not handle itself. */
SyncStop meaningOf(const HttpAnswer &answer)
{
    const QByteArray code = wire::problemCode(answer.body);
    const QString number = QString::number(answer.status);
    switch (answer.status) {
    case 0:
        if (answer.cancelled)
            return stopped(SyncStatus::Cancelled, Problem(ProblemCode::Cancelled), answer);
        return stopped(SyncStatus::Retry, Problem(ProblemCode::ServerUnreachable, {answer.reason}), answer);
    case 401:
        return stopped(SyncStatus::SignIn, Problem(ProblemCode::SignInNeeded), answer);
    case 403:
        if (code == "account-disabled")
            return stopped(SyncStatus::Disabled, Problem(ProblemCode::AccountDisabled), answer);
        break;
    case 400:
        if (code == "client-too-old")
            return stopped(SyncStatus::TooOld, Problem(ProblemCode::ClientTooOld), answer);
        break;
    case 409:
    case 429:
    case 500:
    case 502:
    case 503:
    case 504:
        return stopped(SyncStatus::Retry, Problem(ProblemCode::ServerBusy, {number}), answer);
    default:
        break;
    }
    return stopped(SyncStatus::Failed, Problem(ProblemCode::ServerFailed, {number, QString::fromLatin1(code)}), answer);
}

} // namespace

SyncStep stopAt(const Problem &problem)
{
    // An answer that is cut or garbled is as good as none; what the store says will not be better in a second.
    const bool answer = problem.code == ProblemCode::ServerAnswer;
    return SyncStop{answer ? SyncStatus::Retry : SyncStatus::Failed, problem, -1};
}

SyncStep SyncSession::exchange(const HttpRequest &request, HttpAnswer &answer, std::initializer_list<int> welcome)
{
    if (environment.cancelled())
        return SyncStop{SyncStatus::Cancelled, Problem(ProblemCode::Cancelled), -1};
    answer = transport.exchange(request);
    report.bytes += answer.body.size();
    if (answer.status == 200 || std::find(welcome.begin(), welcome.end(), answer.status) != welcome.end())
        return {};
    return meaningOf(answer);
}

} // namespace tam
