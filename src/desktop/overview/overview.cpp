// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/overview/overview.h"

#include "archive/stopguard.h"
#include "desktop/library/librarycontents.h"
#include "desktop/overview/shelf.h"
#include "desktop/theme/appearance.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>

namespace gongbao::desktop {

namespace {

using namespace Qt::StringLiterals;

struct OverviewText
{
    Q_DECLARE_TR_FUNCTIONS(Overview)
};

constexpr int kSlotsInARow = 12;
constexpr QLatin1StringView kGazetteLink = "gazette:"_L1;
constexpr QLatin1StringView kYearLink = "year:"_L1;
constexpr QLatin1StringView kIssueLink = "issue:"_L1;
constexpr QLatin1StringView kDocumentLink = "document:"_L1;

class Page
{
public:
    explicit Page(const QPalette& palette)
        : m_palette(palette)
    {
    }

    QString shelves(const QList<Shelf>& shelves)
    {
        for (const Shelf& shelf : shelves) {
            addShelf(shelf);
        }
        return m_html;
    }

    QString gazettes(const QList<Shelf>& shelves)
    {
        for (const Shelf& shelf : shelves) {
            addGazette(shelf);
        }
        return m_html;
    }

    QString contents(const archive::IssueRecord& issue,
                     const QList<archive::DocumentRecord>& documents)
    {
        heading(gazetteLabel(issue.gazette));
        m_html += u"<p align=\"center\" style=\"font-size: large\">%1</p>"_s.arg(
            issueLabel(issue).toHtmlEscaped());
        QStringList facts;
        if (issue.published) {
            facts.append(OverviewText::tr("published %1").arg(issue.published->toChinese()));
        }
        facts.append(OverviewText::tr("%Ln document(s)", nullptr, issue.documents));
        if (issue.openFindings > 0) {
            facts.append(OverviewText::tr("%Ln finding(s)", nullptr, issue.openFindings));
        }
        m_html += u"<p align=\"center\">%1</p>"_s.arg(quiet(facts.join(u" · "_s)));
        m_html += u"<table width=\"100%\" cellpadding=\"4\" cellspacing=\"0\">"_s;
        QString category;
        for (const archive::DocumentRecord& document : documents) {
            if (document.category != category) {
                category = document.category;
                m_html +=
                    u"<tr><td colspan=\"2\" style=\"padding-top: 12px\"><b>%1</b></td></tr>"_s.arg(
                        category.toHtmlEscaped());
            }
            addDocument(document);
        }
        m_html += u"</table>"_s;
        return m_html;
    }

private:
    void heading(const QString& text) { headingOf(text.toHtmlEscaped()); }

    void headingOf(const QString& html) { m_html += u"<h2 align=\"center\">%1</h2>"_s.arg(html); }

    void addCounts(const Shelf& shelf)
    {
        const QString issues = OverviewText::tr("%Ln issue(s)", nullptr, shelf.issues);
        const QString documents = OverviewText::tr("%Ln document(s)", nullptr, shelf.documents);
        m_html += u"<p align=\"center\">%1</p>"_s.arg(quiet(issues + u" · "_s + documents));
    }

    static QString nameOf(const ShelfYear& year)
    {
        return year.year ? OverviewText::tr("%1", "a year").arg(*year.year)
                         : OverviewText::tr("Undated");
    }

    /// Its name and the years that it has issues of, all to be followed.
    void addGazette(const Shelf& shelf)
    {
        QStringList years;
        qint64 any = 0;
        for (const ShelfYear& year : shelf.years) {
            const auto present = std::ranges::find_if(
                year.issues, [](const ShelfSlot& slot) { return slot.issue.has_value(); });
            if (present != year.issues.end()) {
                any = present->issue->id;
                years.append(link(kYearLink, any, nameOf(year)));
            }
        }
        headingOf(link(kGazetteLink, any, gazetteLabel(shelf.gazette)));
        addCounts(shelf);
        m_html += u"<p align=\"center\">%1</p>"_s.arg(years.join(u"  "_s));
    }

    QString quiet(const QString& text) const
    {
        return u"<span style=\"color: %1\">%2</span>"_s.arg(quietText(m_palette).name(),
                                                            text.toHtmlEscaped());
    }

    QString link(QLatin1StringView to, qint64 id, const QString& text) const
    {
        return u"<a href=\"%1%2\" style=\"text-decoration: none; color: %3\">%4</a>"_s.arg(to)
            .arg(id)
            .arg(m_palette.color(QPalette::Text).name(), text.toHtmlEscaped());
    }

    void addDocument(const archive::DocumentRecord& document)
    {
        QString entry = link(kDocumentLink, document.id, document.title);
        if (!document.number.isEmpty()) {
            entry += u" "_s + quiet(document.number);
        }
        const QString page = document.page ? QString::number(*document.page) : QString();
        m_html += u"<tr><td>%1</td><td align=\"right\" valign=\"bottom\">%2</td></tr>"_s.arg(
            entry, quiet(page));
    }

    void addShelf(const Shelf& shelf)
    {
        heading(gazetteLabel(shelf.gazette));
        addCounts(shelf);
        m_html += u"<table align=\"center\" cellpadding=\"5\" cellspacing=\"3\">"_s;
        for (auto year = shelf.years.cbegin(); year != shelf.years.cend();) {
            const auto next = std::find_if(year, shelf.years.cend(), [](const ShelfYear& later) {
                return !later.issues.isEmpty();
            });
            if (next != year) { // a row for all of them: there may be many
                addYearsWithout(year->year.value_or(0), std::prev(next)->year.value_or(0));
                year = next;
            } else {
                addYear(*year++);
            }
        }
        m_html += u"</table>"_s;
        if (!shelf.missingTotals.isEmpty()) {
            m_html += u"<p align=\"center\">%1</p>"_s.arg(
                quiet(OverviewText::tr("Missing by total number: %1")
                          .arg(rangesOf(shelf.missingTotals))));
        }
    }

    /// Years from @p last back to @p first.
    void addYearsWithout(int last, int first)
    {
        const QString years = first == last
                                  ? QString::number(first)
                                  : OverviewText::tr("%1–%2", "years").arg(first).arg(last);
        m_html +=
            u"<tr><td align=\"right\" style=\"white-space: nowrap\">%1</td><td colspan=\"%2\">%3</td></tr>"_s
                .arg(quiet(OverviewText::tr("%1", "a year").arg(years)))
                .arg(kSlotsInARow)
                .arg(quiet(OverviewText::tr("no issue")));
    }

    void addYear(const ShelfYear& year)
    {
        m_html += u"<tr><td align=\"right\" style=\"white-space: nowrap\">%1</td>"_s.arg(
            nameOf(year).toHtmlEscaped());
        int inRow = 0;
        for (const ShelfSlot& slot : year.issues) {
            if (inRow++ == kSlotsInARow) {
                m_html += u"</tr><tr><td></td>"_s;
                inRow = 1;
            }
            m_html += cell(slot);
        }
        m_html += u"</tr>"_s;
    }

    QString cell(const ShelfSlot& slot) const
    {
        if (!slot.issue) {
            return u"<td align=\"center\" style=\"white-space: nowrap\" title=\"%1\">%2</td>"_s.arg(
                OverviewText::tr("not in the archive"),
                quiet(u"(%1)"_s.arg(slot.number.value_or(0))));
        }
        const QString name = slot.number ? OverviewText::tr("No. %1").arg(*slot.number)
                                         : issueLabelInYear(*slot.issue);
        return u"<td align=\"center\" style=\"white-space: nowrap\" bgcolor=\"%1\">%2</td>"_s.arg(
            m_palette.color(QPalette::Mid).name(), link(kIssueLink, slot.issue->id, name));
    }

    const QPalette& m_palette;
    QString m_html;
};

} // namespace

Result<Overview> loadOverview(archive::Database& database, const archive::DocumentFilter& place,
                              const StopToken& stop)
{
    const archive::StopGuard guard(database, stop);
    if (const Status wanted = guard.check(); !wanted) {
        return wanted.error();
    }
    archive::Catalogue catalogue(database);
    Overview overview;
    if (!place.issue) {
        Result<QList<archive::IssueRecord>> issues = catalogue.issues();
        if (!issues) {
            return issues.error();
        }
        overview.issues = std::move(*issues);
        overview.issues.removeIf([&place](const archive::IssueRecord& issue) {
            return (!place.gazette.isEmpty() && issue.gazette != place.gazette) ||
                   (place.year && issue.year != place.year);
        });
        return overview;
    }
    const Result<archive::IssueRecord> issue = catalogue.issue(*place.issue);
    if (!issue) {
        return issue.error();
    }
    overview.issues = {*issue};
    archive::DocumentFilter filter;
    filter.issue = place.issue;
    Result<std::vector<archive::DocumentId>> ids = catalogue.documentIds(filter);
    if (!ids) {
        return ids.error();
    }
    std::ranges::sort(*ids); // given in the order of the text
    Result<QList<archive::DocumentRecord>> contents = catalogue.records(*ids);
    if (!contents) {
        return contents.error();
    }
    overview.contents = std::move(*contents);
    return overview;
}

QString overviewHtml(const Overview& overview, const QPalette& palette)
{
    Page page(palette);
    const bool isIssue = overview.issues.size() == 1 && !overview.contents.isEmpty();
    if (isIssue) {
        return page.contents(overview.issues.first(), overview.contents);
    }
    const QList<Shelf> shelves = shelvesOf(overview.issues);
    const bool areMany = shelves.size() > 1 && overview.issues.size() > kMostIssuesShown;
    return areMany ? page.gazettes(shelves) : page.shelves(shelves);
}

std::optional<OverviewLink> overviewLink(const QString& link)
{
    for (const auto& [scheme, to] : {std::pair{kGazetteLink, OverviewLink::To::Gazette},
                                     std::pair{kYearLink, OverviewLink::To::Year},
                                     std::pair{kIssueLink, OverviewLink::To::Issue},
                                     std::pair{kDocumentLink, OverviewLink::To::Document}}) {
        if (link.startsWith(scheme)) {
            return OverviewLink{to, link.sliced(scheme.size()).toLongLong()};
        }
    }
    return std::nullopt;
}

} // namespace gongbao::desktop
