// SPDX-License-Identifier: GPL-3.0-or-later
// What the window shows while the archive is empty.
#pragma once

#include <QWidget>

#include <memory>

namespace Ui {
class WelcomePage;
}

namespace gongbao::desktop {

class WelcomePage final : public QWidget
{
    Q_OBJECT

public:
    explicit WelcomePage(QWidget* parent = nullptr);
    ~WelcomePage() override;

    /// Where things will be kept, and whether there is a sample issue to begin with.
    void setArchive(const QString& path, bool hasSample);

Q_SIGNALS:
    void importWanted();
    void sampleWanted();

private:
    std::unique_ptr<Ui::WelcomePage> m_ui;
};

} // namespace gongbao::desktop
