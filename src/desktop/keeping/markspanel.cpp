// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/keeping/markspanel.h"

#include "desktop/theme/icons.h"
#include "ui_markspanel.h"

#include <QKeyEvent>
#include <QRegularExpression>

#include <chrono>
#include <utility>

namespace gongbao::desktop {

using namespace Qt::StringLiterals;

namespace {

/// A crash costs no more than what was typed in this time.
constexpr std::chrono::milliseconds kSaveAfter{400};

bool isEscape(const QEvent& event)
{
    return (event.type() == QEvent::KeyPress || event.type() == QEvent::ShortcutOverride) &&
           static_cast<const QKeyEvent&>(event).key() == Qt::Key_Escape;
}

} // namespace

MarksPanel::MarksPanel(QWidget* parent)
    : QWidget(parent)
    , m_ui(std::make_unique<Ui::MarksPanel>())
{
    m_ui->setupUi(this);
    m_ui->note->hide();
    m_ui->note->installEventFilter(this);
    m_ui->tags->installEventFilter(this);
    setIcons();
    m_saving.setSingleShot(true);
    m_saving.setInterval(kSaveAfter);
    connect(&m_saving, &QTimer::timeout, this, &MarksPanel::saveNote);
    connect(m_ui->star, &QToolButton::clicked, this, [this](bool starred) {
        Q_EMIT changeWanted(archive::SetStarred{{m_document}, starred},
                            starred ? tr("Star") : tr("Remove Star"));
    });
    connect(m_ui->tags, &QLineEdit::editingFinished, this, &MarksPanel::changeTags);
    connect(m_ui->noteShown, &QToolButton::toggled, m_ui->note, &QWidget::setVisible);
    connect(m_ui->noteShown, &QToolButton::clicked, this, [this](bool shown) {
        if (shown) {
            m_ui->note->setFocus();
        }
    });
    connect(m_ui->note, &QPlainTextEdit::textChanged, this, [this] {
        if (!std::exchange(m_written, true)) { // from the first keystroke, not put off by the next
            m_saving.start();
        }
    });
}

MarksPanel::~MarksPanel() = default;

void MarksPanel::showDocument(archive::DocumentId document)
{
    if (document == m_document) {
        return;
    }
    save();
    Q_EMIT noteLeft();
    m_document = document;
    showMarks(document, {});
    setEnabled(document != 0);
}

void MarksPanel::showMarks(archive::DocumentId document, const archive::DocumentMarks& marks)
{
    if (document != m_document) {
        return;
    }
    m_ui->star->setChecked(marks.starred);
    setIcons();
    m_tags = marks.tags;
    if (!m_ui->tags->hasFocus() || !m_ui->tags->isModified()) {
        m_ui->tags->setText(m_tags.join(u'、'));
    }
    if (!m_written && m_ui->note->toPlainText() != marks.note) {
        const QSignalBlocker quiet(m_ui->note);
        m_ui->note->setPlainText(marks.note);
    }
    if (!m_ui->note->hasFocus()) {
        m_ui->noteShown->setChecked(!marks.note.isEmpty());
    }
}

bool MarksPanel::isStarred() const
{
    return m_ui->star->isChecked();
}

void MarksPanel::editNote()
{
    m_ui->noteShown->setChecked(true);
    m_ui->note->setFocus(Qt::ShortcutFocusReason);
}

void MarksPanel::save()
{
    if (m_ui->tags->isModified()) { // typed, but neither entered nor left
        changeTags();
    }
    saveNote();
}

void MarksPanel::saveNote()
{
    m_saving.stop();
    if (std::exchange(m_written, false)) {
        Q_EMIT noteWritten(m_document, m_ui->note->toPlainText());
    }
}

void MarksPanel::changeTags()
{
    const QStringList wanted = tagsFrom(m_ui->tags->text());
    const QStringList former = m_tags;
    m_tags = wanted; // editingFinished comes again when the focus goes
    m_ui->tags->setModified(false);
    for (const QString& tag : wanted) {
        if (!former.contains(tag)) {
            Q_EMIT changeWanted(archive::SetTagged{{m_document}, tag, true},
                                tr("Tag “%1”").arg(tag));
        }
    }
    for (const QString& tag : former) {
        if (!wanted.contains(tag)) {
            Q_EMIT changeWanted(archive::SetTagged{{m_document}, tag, false},
                                tr("Remove Tag “%1”").arg(tag));
        }
    }
}

void MarksPanel::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange) {
        setIcons();
    }
}

bool MarksPanel::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == m_ui->note && event->type() == QEvent::FocusOut) {
        saveNote();
        Q_EMIT noteLeft();
    }
    if (isEscape(*event)) {
        if (event->type() == QEvent::ShortcutOverride) {
            event->accept(); // Esc would clear the search of the window
        } else if (watched == m_ui->tags) {
            m_ui->tags->setText(m_tags.join(u'、'));
        }
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

void MarksPanel::setIcons()
{
    m_ui->star->setIcon(tintedIcon(m_ui->star->isChecked() ? "star-full"_L1 : "star"_L1));
    m_ui->noteShown->setIcon(tintedIcon("note"_L1));
}

QStringList tagsFrom(const QString& typed)
{
    static const QRegularExpression between(u"[、，,;；]"_s);
    QStringList tags;
    for (const QString& part : typed.split(between)) {
        if (const QString tag = part.trimmed(); !tag.isEmpty() && !tags.contains(tag)) {
            tags.append(tag);
        }
    }
    return tags;
}

} // namespace gongbao::desktop
