// SPDX-License-Identifier: GPL-3.0-or-later
// Takes the place of Tesseract in tests: answers to the same arguments, well or badly. How is said
// in TESSDATA_PREFIX, the one variable that the program hands on.
#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <fcntl.h>
#include <string>
#include <string_view>
#include <sys/socket.h>
#include <sys/syscall.h>
#include <unistd.h>
#include <vector>

namespace {

constexpr const char* kHead = "level\tpage_num\tblock_num\tpar_num\tline_num\tword_"
                              "num\tleft\ttop\twidth\theight\tconf\ttext\n";

void printLine(const char* confidence, const char* text)
{
    std::fputs(kHead, stdout);
    std::puts("4\t1\t1\t1\t1\t0\t277\t336\t834\t60\t-1\t");
    std::printf("5\t1\t1\t1\t1\t1\t280\t336\t30\t60\t%s\t%s\n", confidence, text);
}

/// Whether another process, of the same user, can be reached by any call that sends signals.
bool signalsAnother()
{
    const pid_t other = getppid();
    siginfo_t info{};
    info.si_code = SI_QUEUE;
    return kill(other, 0) == 0 || syscall(SYS_tkill, other, 0) == 0 ||
           syscall(SYS_tgkill, other, other, 0) == 0 ||
           syscall(SYS_rt_sigqueueinfo, other, SIGCONT, &info) == 0 ||
           syscall(SYS_rt_tgsigqueueinfo, other, other, SIGCONT, &info) == 0;
}

/// "refused" where the process can write no file, reach no network, signal no other process and
/// start none.
const char* tryToEscape()
{
    const bool writes = open("/tmp/gongbao-stand-in", O_WRONLY | O_CREAT, 0600) >= 0;
    const bool calls = socket(AF_INET, SOCK_STREAM, 0) >= 0;
    const bool forks = fork() >= 0;
    const bool takesMemory = std::malloc(3UL * 1024 * 1024 * 1024) != nullptr;
    return writes || calls || forks || signalsAnother() || takesMemory ? "escaped" : "refused";
}

std::size_t readPicture()
{
    std::vector<char> bytes(1 << 20);
    std::size_t all = 0;
    while (const std::size_t count = std::fread(bytes.data(), 1, bytes.size(), stdin)) {
        all += count;
    }
    return all;
}

void recognise(std::string_view how, std::string_view language)
{
    if (how == "crash") {
        std::abort();
    }
    if (how == "hang") {
        pause();
    }
    if (how == "garbage") {
        std::fputs("level\tpage_num\tand then\n\xff\xfe nothing of the kind", stdout);
        return;
    }
    if (how == "outside") {
        std::fputs(kHead, stdout);
        std::puts("4\t1\t1\t1\t1\t0\t99999\t-5\t834\t60\t-1\t");
        return;
    }
    if (how == "huge") {
        const std::string block(1 << 20, 'x');
        while (std::fwrite(block.data(), 1, block.size(), stdout) == block.size()) {
        }
        return;
    }
    if (how == "escape") {
        printLine("90", tryToEscape());
        return;
    }
    const bool isTraditional = language == "chi_tra";
    const bool likesIt = isTraditional == (how == "traditional");
    printLine(likesIt ? "91.5" : "52", isTraditional ? "區政府公報區政府公報區政府公報區政府公報"
                                                     : "区政府公报区政府公报区政府公报区政府公报");
}

} // namespace

int main(int argc, char* argv[])
{
    const char* const prefix = std::getenv("TESSDATA_PREFIX");
    const std::string_view how = prefix == nullptr ? "" : prefix;
    std::string_view language;
    for (int i = 1; i < argc; ++i) {
        const std::string_view argument = argv[i];
        if (argument == "--version") {
            std::puts("standin 1.0");
            return 0;
        }
        if (argument == "--list-langs") {
            std::puts(how == "english" ? "List\neng" : "List\nchi_sim\nchi_tra\neng");
            return 0;
        }
        if (argument == "-l" && i + 1 < argc) {
            language = argv[i + 1];
        }
    }
    readPicture();
    recognise(how, language);
    return 0;
}
