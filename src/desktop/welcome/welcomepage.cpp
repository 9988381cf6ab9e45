// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/welcome/welcomepage.h"

#include "desktop/theme/icons.h"
#include "ui_welcomepage.h"

#include <QDir>

namespace gongbao::desktop {

using namespace Qt::StringLiterals;

WelcomePage::WelcomePage(QWidget* parent)
    : QWidget(parent)
    , m_ui(std::make_unique<Ui::WelcomePage>())
{
    m_ui->setupUi(this);
    m_ui->icon->setPixmap(QIcon(u":/icons/gongbao.svg"_s).pixmap(72, 72));
    m_ui->importFiles->setIcon(tintedIcon("import"_L1));
    m_ui->importSample->setIcon(tintedIcon("issue"_L1));
    QFont large = font();
    large.setPointSizeF(large.pointSizeF() * 1.7);
    large.setBold(true);
    m_ui->heading->setFont(large);
    connect(m_ui->importFiles, &QPushButton::clicked, this, &WelcomePage::importWanted);
    connect(m_ui->importSample, &QPushButton::clicked, this, &WelcomePage::sampleWanted);
}

WelcomePage::~WelcomePage() = default;

void WelcomePage::setArchive(const QString& path, bool hasSample)
{
    m_ui->place->setText(
        tr("Everything is kept in one file: %1").arg(QDir::toNativeSeparators(path)));
    m_ui->importSample->setVisible(hasSample);
}

} // namespace gongbao::desktop
