// SPDX-License-Identifier: GPL-3.0-or-later
#include "archive/bodyauthority.h"

#include "archive/rows.h"
#include "parse/bodyforms.h"

namespace gongbao::archive {

namespace {

constexpr const char* kFind =
    "SELECT id FROM issuing_body WHERE name = ? AND ifnull(gazette_id, 0) = ?";
constexpr const char* kNextId = "SELECT ifnull(max(id), 0) + 1 FROM issuing_body";
constexpr const char* kAdd =
    "INSERT INTO issuing_body (id, gazette_id, name, authority_id) VALUES (?1, ?2, ?3, ?1)";
constexpr const char* kHasNewName =
    "SELECT 1 FROM document d JOIN document_body b ON b.document_id = d.id "
    "WHERE d.issue_id = ?1 AND NOT EXISTS (SELECT 1 FROM document_body o "
    "JOIN document e ON e.id = o.document_id "
    "WHERE o.body_id = b.body_id AND e.issue_id <> ?1 AND e.current = 1) LIMIT 1";
constexpr const char* kNames =
    "SELECT f.id, f.name, f.authority_id, EXISTS (SELECT 1 FROM document_body b "
    "JOIN document d ON d.id = b.document_id WHERE b.body_id = f.id AND d.current = 1) "
    "FROM issuing_body f WHERE f.gazette_id = ?";
constexpr const char* kSetAuthority = "UPDATE issuing_body SET authority_id = ? WHERE id = ?";

struct Form
{
    qint64 id = 0;
    QString name;
    qint64 authority = 0;
    bool current = false;
};

} // namespace

Result<qint64> bodyId(Batch& batch, std::optional<qint64> gazette, const QString& name)
{
    const Result<std::optional<qint64>> found = batch.find(kFind, name, gazette.value_or(0));
    if (!found) {
        return found.error();
    }
    if (*found) {
        return **found;
    }
    const Result<std::optional<qint64>> next = batch.find(kNextId);
    return next ? batch.insert(kAdd, **next, gazette, name) : Result<qint64>(next.error());
}

Status joinBodyForms(Batch& batch, std::optional<qint64> gazette, IssueId issue, bool replaces)
{
    if (!gazette) {
        return {};
    }
    const Result<std::optional<qint64>> hasNew = batch.find(kHasNewName, issue);
    if (!hasNew) {
        return hasNew.error();
    }
    if (!*hasNew && !replaces) {
        return {};
    }
    Result<Statement*> statement = batch.prepared(kNames);
    if (!statement) {
        return statement.error();
    }
    (*statement)->bind(1, gazette);
    const auto forms = listOfRows<std::vector<Form>>(**statement, [](const Statement& row) {
        return Form{row.integer(0), row.text(1), row.integer(2), row.integer(3) != 0};
    });
    if (!forms) {
        return forms.error();
    }
    QStringList names;
    std::vector<qint64> ids;
    for (const Form& form : *forms) {
        if (form.current) {
            names.append(form.name);
            ids.push_back(form.id);
        }
    }
    const std::vector<std::size_t> preferred = parse::preferredForms(names);
    auto next = preferred.begin();
    for (const Form& form : *forms) {
        const qint64 authority = form.current ? ids[*next++] : form.id;
        if (authority == form.authority) {
            continue;
        }
        if (Status done = batch.run(kSetAuthority, authority, form.id); !done) {
            return done;
        }
    }
    return {};
}

} // namespace gongbao::archive
