// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/importing/importreportdialog.h"

#include "desktop/library/librarycontents.h"
#include "desktop/theme/icons.h"
#include "ui_importreportdialog.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QHeaderView>

#include <algorithm>

namespace gongbao::desktop {

namespace {

using namespace Qt::StringLiterals;
using What = ingest::FileOutcome::What;

struct ReportText
{
    Q_DECLARE_TR_FUNCTIONS(ReportText)
};

enum Column { File, Outcome, Details };

struct OutcomeLook
{
    QString text;
    QLatin1StringView icon;
};

OutcomeLook lookOf(What what)
{
    switch (what) {
    case What::Added:
        return {ReportText::tr("Added"), "done"_L1};
    case What::Replaced:
        return {ReportText::tr("Replaced"), "replaced"_L1};
    case What::AlreadyThere:
        return {ReportText::tr("Already there"), "same"_L1};
    case What::Conflict:
        return {ReportText::tr("Not replaced"), "same"_L1};
    case What::Skipped:
        return {ReportText::tr("Skipped"), "same"_L1};
    case What::Failed:
        break;
    }
    return {ReportText::tr("Failed"), "error"_L1};
}

QString details(const ingest::FileOutcome& file)
{
    if (file.error) {
        return file.error->message;
    }
    if (file.what == What::Skipped) {
        return ReportText::tr("Not imported: %1").arg(file.reason);
    }
    archive::IssueRecord issue;
    issue.year = file.year;
    issue.number = file.number;
    issue.fileName = QFileInfo(file.path).fileName();
    const QString name =
        ReportText::tr("%1, %2").arg(gazetteLabel(file.gazette), issueLabel(issue));
    const QString documents = ReportText::tr("%Ln document(s)", nullptr, file.documents);
    return ReportText::tr("%1: %2").arg(name, documents);
}

} // namespace

ImportReportDialog::ImportReportDialog(const ingest::ImportReport& report, QWidget* parent)
    : QDialog(parent)
    , m_ui(std::make_unique<Ui::ImportReportDialog>())
{
    m_ui->setupUi(this);
    m_ui->summary->setText(summary(report));
    // Trouble first: it is what people have to act on.
    for (const What what : {What::Failed, What::Conflict, What::Added, What::Replaced,
                            What::AlreadyThere, What::Skipped}) {
        for (const ingest::FileOutcome& file : report.files) {
            if (file.what == what) {
                addFile(file);
            }
        }
    }
    QHeaderView* header = m_ui->files->header();
    header->setSectionResizeMode(File, QHeaderView::Interactive);
    header->resizeSection(File, 220);
    header->setSectionResizeMode(Outcome, QHeaderView::ResizeToContents);
    if (m_ui->files->topLevelItemCount() == 1) {
        m_ui->files->expandAll();
    }
    m_ui->findings->setVisible(std::ranges::any_of(
        report.files, [](const ingest::FileOutcome& file) { return !file.findings.isEmpty(); }));
    connect(m_ui->findings, &QPushButton::clicked, this, &ImportReportDialog::findingsWanted);
    connect(m_ui->close, &QPushButton::clicked, this, &QDialog::accept);
}

ImportReportDialog::~ImportReportDialog() = default;

void ImportReportDialog::addFile(const ingest::FileOutcome& file)
{
    const OutcomeLook look = lookOf(file.what);
    auto* item = new QTreeWidgetItem(m_ui->files,
                                     {QFileInfo(file.path).fileName(), look.text, details(file)});
    item->setIcon(Outcome, tintedIcon(look.icon));
    item->setToolTip(File, QDir::toNativeSeparators(file.path));
    item->setToolTip(Details, item->text(Details));
    for (const Finding& finding : file.findings) {
        const QString line =
            finding.line > 0 ? ReportText::tr("Line %1").arg(finding.line) : QString();
        auto* child = new QTreeWidgetItem(item, {line, QString(), describe(finding)});
        child->setIcon(
            Details,
            tintedIcon(severity(finding.kind) == Severity::Note ? "particulars"_L1 : "warning"_L1));
        child->setToolTip(Details, child->text(Details));
    }
}

QString summary(const ingest::ImportReport& report)
{
    QStringList parts;
    for (const What what : {What::Added, What::Replaced, What::AlreadyThere, What::Conflict,
                            What::Failed, What::Skipped}) {
        if (const int count = report.count(what); count > 0) {
            parts.append(ReportText::tr("%1: %2").arg(lookOf(what).text).arg(count));
        }
    }
    if (parts.isEmpty()) {
        parts.append(ReportText::tr("There was no file to import."));
    }
    const QString counts = parts.join(ReportText::tr(" · ", "between counts"));
    return report.cancelled ? ReportText::tr("The import was cancelled. Until then: %1").arg(counts)
                            : counts;
}

} // namespace gongbao::desktop
