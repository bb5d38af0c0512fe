package yangguang.law.clocks;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import yangguang.law.rules.Rule;
import yangguang.law.rules.RuleFile;
import yangguang.law.rules.Version;

/**
 * 通行做法: numbers that offices need and no law sets. They stand beside the law, each with what it
 * leans on; a body may set its own where its settings have a field for it.
 */
public final class UsualPractice {
    private final Rule<Integer> evidence = RuleFile.number("evidence-retention");
    private final Rule<Integer> applicant = RuleFile.number("applicant-retention");
    private final Rule<Integer> draft = RuleFile.number("draft-retention");
    private final Rule<Integer> crowd = RuleFile.number("crowd-period");
    private final Rule<String> reminders = RuleFile.word("reply-reminders");
    private final Rule<Integer> columnWarning = RuleFile.number("column-warning");
    private final Rule<Integer> blankColumns = RuleFile.number("blank-columns");
    private final Rule<Integer> staleColumns = RuleFile.number("stale-columns");
    private final Rule<Integer> askers = RuleFile.number("many-askers");

    /** 身份证明材料的保存, in days after the end of a case on that day. */
    public int evidenceDays(LocalDate ended) {
        return evidence.on(ended).value();
    }

    /** 申请人资料的保存, in years after the end of a case on that day. */
    public int applicantYears(LocalDate ended) {
        return applicant.on(ended).value();
    }

    /** 没有提交的申请的保存, in days after that day. */
    public int draftDays(LocalDate typed) {
        return draft.on(typed).value();
    }

    /** How many days back near-identical requests are looked for; the older law knew no crowds. */
    public Optional<Integer> crowdDays(LocalDate submitted) {
        return crowd.find(submitted).map(Version::value);
    }

    /** 多个申请人: how many of them ask for the same before a body is told that all may have it. */
    public Optional<Version<Integer>> manyAskers(LocalDate day) {
        return askers.find(day);
    }

    /** 栏目到期前的提醒, in days before a column of the catalogue has to be changed. */
    public int columnWarningDays(LocalDate day) {
        return columnWarning.on(day).value();
    }

    /** 空白栏目: from how many on an inspection of a site is lost; none before there were any. */
    public Optional<Version<Integer>> blankColumns(LocalDate day) {
        return blankColumns.find(day);
    }

    /** 未按时更新的通知公告、政策文件类栏目: from how many on an inspection is lost. */
    public Optional<Version<Integer>> staleColumns(LocalDate day) {
        return staleColumns.find(day);
    }

    /**
     * 答复期限的提醒: at how many working days left; 0 is the last day, a negative number after it. The
     * earliest first.
     */
    public List<Integer> replyReminders(LocalDate day) {
        return Arrays.stream(reminders.on(day).value().split(" ")).map(Integer::valueOf).toList();
    }
}
