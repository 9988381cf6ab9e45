// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/library/librarycontents.h"

#include <QCoreApplication>

namespace gongbao::desktop {

namespace {

struct LibraryText
{
    Q_DECLARE_TR_FUNCTIONS(LibraryText)
};

} // namespace

QString issueLabel(const archive::IssueRecord& issue)
{
    if (!issue.year) {
        return issueLabelInYear(issue);
    }
    return LibraryText::tr("%1 %2").arg(*issue.year).arg(issueLabelInYear(issue));
}

QString issueLabelInYear(const archive::IssueRecord& issue)
{
    if (issue.number && issue.totalNumber) {
        return LibraryText::tr("No. %1 (total no. %2)").arg(*issue.number).arg(*issue.totalNumber);
    }
    if (issue.number) {
        return LibraryText::tr("No. %1").arg(*issue.number);
    }
    if (issue.totalNumber) {
        return LibraryText::tr("Total no. %1").arg(*issue.totalNumber);
    }
    return issue.fileName;
}

archive::DocumentFilter placeOf(const archive::IssueRecord& issue)
{
    archive::DocumentFilter place;
    place.gazette = issue.gazette;
    place.year = issue.year;
    place.issue = issue.id;
    return place;
}

QString gazetteLabel(const QString& gazette)
{
    return gazette.isEmpty() ? LibraryText::tr("Gazette not named") : gazette;
}

} // namespace gongbao::desktop
