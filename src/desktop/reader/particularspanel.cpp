// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/reader/particularspanel.h"

#include "desktop/clicks/middleclick.h"
#include "desktop/library/librarycontents.h"
#include "desktop/reader/citations.h"
#include "desktop/reader/readercontent.h"
#include "desktop/theme/icons.h"
#include "ui_particularspanel.h"

#include <QLocale>

namespace gongbao::desktop {

namespace {

using namespace Qt::StringLiterals;

enum AppointmentColumn { PersonColumn, ActColumn, PostColumn, TermColumn };

/// A row is there only where it says something. The rows are those of a grid: a QFormLayout of
/// Qt 6.4 writes beyond its own memory where some are hidden and fields wrap.
void fill(QLabel* label, QLabel* field, const QString& text)
{
    field->setText(text);
    field->setVisible(!text.isEmpty());
    label->setVisible(!text.isEmpty());
}

/// Each body as printed, and the names that they are listed under where these are others.
QString bodiesText(const ReaderContent& content)
{
    QStringList printed;
    QStringList listed = content.bodies;
    for (const IssuingBody& body : content.document.issuers) {
        printed.append(
            body.signatory.isEmpty()
                ? body.name
                : ParticularsPanel::tr("%1, signed by %2").arg(body.name, body.signatory));
        listed.removeAll(body.name);
    }
    if (!listed.isEmpty()) {
        printed.append(
            ParticularsPanel::tr("(listed under %1)").arg(listed.join(ParticularsPanel::tr(", "))));
    }
    return printed.join(u'\n');
}

/// What was corrected by hand, by whom and when.
QString correctionsText(const QList<Correction>& corrections)
{
    QStringList lines;
    for (const Correction& correction : corrections) {
        lines.append(
            ParticularsPanel::tr("%1 (%2, %3)")
                .arg(describe(correction), correction.who,
                     QLocale().toString(correction.when.toLocalTime(), QLocale::ShortFormat)));
    }
    return lines.join(u'\n');
}

/// A line of one of the lists of documents; without an id it is none of the archive.
void addDocument(QListWidget* list, const QString& text, archive::DocumentId id)
{
    auto* item = new QListWidgetItem(text, list);
    item->setData(Qt::UserRole, id);
    item->setToolTip(text);
}

} // namespace

ParticularsPanel::ParticularsPanel(QWidget* parent)
    : QWidget(parent)
    , m_ui(std::make_unique<Ui::ParticularsPanel>())
{
    m_ui->setupUi(this);
    for (QListWidget* list : {m_ui->cited, m_ui->citing}) {
        connect(list, &QListWidget::itemActivated, this, &ParticularsPanel::follow);
        connect(list, &QListWidget::itemClicked, this, &ParticularsPanel::follow);
        onMiddleClick(*list, [this](const QModelIndex& index) {
            if (const auto id = index.data(Qt::UserRole).value<archive::DocumentId>(); id != 0) {
                Q_EMIT tabWanted(id);
            }
        });
    }
    const auto showLine = [this](const QListWidgetItem* item) {
        Q_EMIT lineWanted(item->data(Qt::UserRole).toInt());
    };
    connect(m_ui->findings, &QListWidget::itemActivated, this, showLine);
    connect(m_ui->findings, &QListWidget::itemClicked, this, showLine);
}

ParticularsPanel::~ParticularsPanel() = default;

void ParticularsPanel::showDocument(const ReaderContent& content)
{
    const Document& document = content.document;
    const archive::IssueRecord& issue = content.issue;
    QString printed = tr("%1, %2").arg(gazetteLabel(issue.gazette), issueLabel(issue));
    if (content.record.page) {
        printed = tr("%1, page %2").arg(printed).arg(*content.record.page);
    }
    const QString lines = document.span.isValid() ? tr("%1, lines %2–%3")
                                                        .arg(issue.fileName)
                                                        .arg(document.span.first)
                                                        .arg(document.span.last)
                                                  : issue.fileName;
    fill(m_ui->numberLabel, m_ui->number, document.number.toString());
    fill(m_ui->bodiesLabel, m_ui->bodies, bodiesText(content));
    fill(m_ui->dateLabel, m_ui->date, document.date ? document.date->toChinese() : QString());
    fill(m_ui->kindLabel, m_ui->kind, document.kind);
    fill(m_ui->categoryLabel, m_ui->category, content.record.category);
    fill(m_ui->visibilityLabel, m_ui->visibility, document.visibility);
    fill(m_ui->printedLabel, m_ui->printed, printed);
    fill(m_ui->fileLabel, m_ui->file, lines);
    fill(m_ui->correctedLabel, m_ui->corrected, correctionsText(content.corrections));
    showHighlights(content.highlights);
    showCited(content.cited);
    showCiting(content);
    showAppointments(document.appointments);
    showFindings(content);
}

HighlightsList& ParticularsPanel::highlights()
{
    return *m_ui->highlights;
}

std::optional<archive::DocumentId> ParticularsPanel::focusedDocument() const
{
    for (const QListWidget* list : {m_ui->cited, m_ui->citing}) {
        if (list->hasFocus()) {
            return list->currentIndex().data(Qt::UserRole).value<archive::DocumentId>();
        }
    }
    return std::nullopt;
}

void ParticularsPanel::showHighlights(const QList<archive::Highlight>& highlights)
{
    m_ui->highlightsArea->setVisible(!highlights.isEmpty());
    m_ui->highlightsLabel->setText(tr("High&lights (%1)").arg(highlights.size()));
    m_ui->highlights->showHighlights(highlights);
}

void ParticularsPanel::showCited(const QList<archive::CitedNumber>& cited)
{
    m_ui->cited->clear();
    m_ui->citedArea->setVisible(!cited.isEmpty());
    m_ui->citedLabel->setText(tr("Ci&tes (%1)").arg(cited.size()));
    for (const archive::CitedNumber& number : cited) {
        for (const archive::DocumentRecord& document : number.documents) {
            addDocument(m_ui->cited, documentLabel(document), document.id);
        }
        if (number.documents.isEmpty()) {
            const QString shown = number.title.isEmpty()
                                      ? number.number.toString()
                                      : u"《%1》 %2"_s.arg(number.title, number.number.toString());
            addDocument(m_ui->cited, tr("%1 (not in the archive)").arg(shown), 0);
        }
    }
}

void ParticularsPanel::showCiting(const ReaderContent& content)
{
    m_ui->citing->clear();
    m_ui->citingArea->setVisible(!content.citing.isEmpty());
    m_ui->citingLabel->setText(tr("Cited b&y (%1)").arg(content.citingCount));
    for (const archive::DocumentRecord& document : content.citing) {
        addDocument(m_ui->citing, documentLabel(document), document.id);
    }
    if (const auto more = content.citingCount - content.citing.size(); more > 0) {
        addDocument(m_ui->citing, tr("and %n more", nullptr, static_cast<int>(more)), 0);
    }
}

void ParticularsPanel::follow(const QListWidgetItem* item)
{
    if (const auto id = item->data(Qt::UserRole).value<archive::DocumentId>(); id != 0) {
        Q_EMIT documentWanted(id);
    }
}

void ParticularsPanel::showAppointments(const QList<Appointment>& appointments)
{
    QTreeWidget* list = m_ui->appointments;
    list->clear();
    m_ui->appointmentsArea->setVisible(!appointments.isEmpty());
    m_ui->appointmentsLabel->setText(
        tr("&Appointments and removals (%1)").arg(appointments.size()));
    for (const Appointment& item : appointments) {
        auto* row =
            new QTreeWidgetItem(list, {item.person, toName(item.act), item.post, item.term});
        row->setToolTip(PostColumn, item.date
                                        ? tr("%1, from %2").arg(item.post, item.date->toChinese())
                                        : item.post);
    }
    for (const int column : {PersonColumn, ActColumn, PostColumn, TermColumn}) {
        list->resizeColumnToContents(column);
    }
}

void ParticularsPanel::showFindings(const ReaderContent& content)
{
    m_ui->findings->clear();
    m_ui->findingsArea->setVisible(!content.findings.isEmpty());
    m_ui->findingsLabel->setText(tr("F&indings to look at (%1)").arg(content.findings.size()));
    for (const Finding& finding : content.findings) {
        auto* item = new QListWidgetItem(describe(finding), m_ui->findings);
        item->setIcon(
            tintedIcon(severity(finding.kind) == Severity::Note ? "particulars"_L1 : "warning"_L1));
        item->setData(Qt::UserRole, finding.line);
        item->setToolTip(tr("Line %1 of the source: %2").arg(finding.line).arg(item->text()));
    }
}

} // namespace gongbao::desktop
