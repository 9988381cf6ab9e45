// SPDX-License-Identifier: GPL-3.0-or-later
// Whether a document is as a condition says, found out from the document alone, the slow way.
#pragma once

#include "archive/condition.h"
#include "searchoracle.h"

namespace gongbao::fixture {

/// Shares no code with the index but the folding. Conditions have their names resolved; pinyin is
/// not for it.
class OracleDocument
{
public:
    OracleDocument(Document document, QString gazette);

    [[nodiscard]] bool fulfils(const archive::Condition& condition) const;

private:
    [[nodiscard]] bool hasText(const archive::Phrase& phrase) const;
    [[nodiscard]] std::vector<CodePoints> titles(archive::TitleTerm::Of of) const;
    [[nodiscard]] bool isNear(const archive::NearTerm& term) const;
    [[nodiscard]] bool hasTitle(const archive::TitleTerm& term) const;
    [[nodiscard]] bool hasName(const archive::NameTerm& term) const;
    [[nodiscard]] bool hasNumber(const archive::NumberTerm& term) const;
    [[nodiscard]] bool isDated(const archive::DateTerm& term) const;

    Document m_document;
    QString m_gazette;
    CodePoints m_text;
};

} // namespace gongbao::fixture
