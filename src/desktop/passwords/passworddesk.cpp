// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/passwords/passworddesk.h"

#include <QDialogButtonBox>
#include <QFileInfo>
#include <QInputDialog>
#include <QPushButton>

#include <condition_variable>
#include <map>
#include <mutex>

namespace gongbao::desktop {

struct PasswordDesk::Waiting
{
    std::mutex mutex;
    std::condition_variable_any answered;
    PasswordDesk* desk = nullptr; ///< null once it is gone
    int asked = 0;
    std::map<int, std::optional<QString>> answers; ///< until they are fetched; none is a refusal

    std::optional<QString> ask(const QString& name, bool again, const PasswordJob& job,
                               const StopToken& stop);
    void answer(int number, const std::optional<QString>& password);
};

std::optional<QString> PasswordDesk::Waiting::ask(const QString& name, bool again,
                                                  const PasswordJob& job, const StopToken& stop)
{
    std::unique_lock lock(mutex);
    if (desk == nullptr) {
        return std::nullopt;
    }
    const int number = ++asked;
    const auto show = [=, to = desk] { to->show(number, name, again, job); };
    QMetaObject::invokeMethod(desk, show, Qt::QueuedConnection);
    answered.wait(lock, stop, [&] { return desk == nullptr || answers.contains(number); });
    const auto answer = answers.extract(number);
    return answer.empty() ? std::nullopt : answer.mapped();
}

void PasswordDesk::Waiting::answer(int number, const std::optional<QString>& password)
{
    {
        const std::scoped_lock lock(mutex);
        answers.emplace(number, password);
    }
    answered.notify_all();
}

PasswordDesk::PasswordDesk(QWidget* window)
    : m_window(window)
    , m_waiting(std::make_shared<Waiting>())
{
    m_waiting->desk = this;
}

PasswordDesk::~PasswordDesk()
{
    {
        const std::scoped_lock lock(m_waiting->mutex);
        m_waiting->desk = nullptr;
    }
    m_waiting->answered.notify_all();
}

source::PasswordQuestion PasswordDesk::question(const PasswordJob& job)
{
    return [waiting = m_waiting, job](const QString& name, bool again, const StopToken& stop) {
        return waiting->ask(name, again, job, stop);
    };
}

void PasswordDesk::show(int number, const QString& name, bool again, const PasswordJob& job)
{
    auto* dialog = new QInputDialog(m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(tr("Password"));
    dialog->setTextEchoMode(QLineEdit::Password);
    const QString file = QFileInfo(name).fileName();
    dialog->setLabelText(again ? tr("The password does not open “%1”. Try another one:").arg(file)
                               : tr("“%1” is encrypted. Its password:").arg(file));
    dialog->setCancelButtonText(tr("&Skip This File"));
    if (!job.cancelText.isEmpty()) {
        auto* buttons = dialog->findChild<QDialogButtonBox*>();
        QPushButton* cancel = buttons->addButton(job.cancelText, QDialogButtonBox::ResetRole);
        cancel->setAutoDefault(false);
        connect(cancel, &QPushButton::clicked, this, job.cancel);
        connect(cancel, &QPushButton::clicked, dialog, &QDialog::reject);
    }
    connect(dialog, &QDialog::finished, this, [number, dialog, waiting = m_waiting](int result) {
        waiting->answer(number, result == QDialog::Accepted ? std::optional(dialog->textValue())
                                                            : std::nullopt);
    });
    dialog->open();
}

} // namespace gongbao::desktop
