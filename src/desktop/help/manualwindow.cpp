// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/help/manualwindow.h"

#include "ui_manualwindow.h"

#include <QFile>
#include <QRegularExpression>
#include <QScrollBar>
#include <QTextBlock>

namespace gongbao::desktop {

using namespace Qt::StringLiterals;

namespace {

constexpr int kLowestListed = 3; ///< level of headings

/// Without the pictures, which show what stands beside it.
QString manualText()
{
    static const QRegularExpression picture(uR"(!\[[^\]]*\]\([^)]*\))"_s);
    QFile file(u":/manual/manual.md"_s);
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()).remove(picture)
                                          : QString();
}

} // namespace

ManualWindow::ManualWindow(QWidget* parent)
    : QDialog(parent)
    , m_ui(std::make_unique<Ui::ManualWindow>())
{
    m_ui->setupUi(this);
    m_ui->text->document()->setDocumentMargin(fontMetrics().horizontalAdvance(u'国'));
    m_ui->text->setMarkdown(manualText());
    m_ui->splitter->setSizes({220, 680});
    m_ui->splitter->setStretchFactor(1, 1);
    listHeadings();
    connect(m_ui->headings, &QListWidget::currentRowChanged, this, &ManualWindow::goTo);
    connect(m_ui->words, &QLineEdit::returnPressed, this, [this] {
        const QString words = m_ui->words->text();
        if (!m_ui->text->find(words)) { // once more from the beginning
            m_ui->text->moveCursor(QTextCursor::Start);
            m_ui->text->find(words);
        }
    });
    m_ui->text->setFocus();
}

ManualWindow::~ManualWindow() = default;

void ManualWindow::listHeadings()
{
    const QTextDocument& text = *m_ui->text->document();
    for (QTextBlock block = text.begin(); block.isValid(); block = block.next()) {
        const int level = block.blockFormat().headingLevel();
        if (level < 2 || level > kLowestListed) { // the first is the title
            continue;
        }
        auto* item = new QListWidgetItem(QString(qsizetype(2) * (level - 2), u' ') + block.text(),
                                         m_ui->headings);
        item->setToolTip(block.text());
        item->setData(Qt::AccessibleTextRole, block.text());
        item->setData(Qt::UserRole, block.position());
    }
}

void ManualWindow::goTo(int heading)
{
    QTextCursor cursor(m_ui->text->document());
    cursor.setPosition(m_ui->headings->item(heading)->data(Qt::UserRole).toInt());
    m_ui->text->setTextCursor(cursor);
    QScrollBar* const bar = m_ui->text->verticalScrollBar();
    bar->setValue(bar->value() + m_ui->text->cursorRect(cursor).top());
}

} // namespace gongbao::desktop
