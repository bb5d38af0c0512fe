package yangguang.law.clocks;

import java.util.Optional;
import java.util.stream.Stream;
import yangguang.law.calendar.WorkingCalendar;

/**
 * 各项期限: the periods that stand on their own.
 *
 * @param correctionNotice 补正告知, from receipt
 * @param thirdPartyOpinion 第三方意见, from the day the letter reached it
 * @param coMakerOpinion 共同制作机关意见, from the day the letter reached it
 * @param feePayment 缴费, from the day the notice reached the applicant
 * @param reconsideration 申请行政复议, from the day the decision was known
 * @param lawsuit 提起行政诉讼, from the day the decision was known
 * @param lawsuitAfterReconsideration 不服复议决定起诉, from the day it was received
 * @param interpretation 政策解读, from the day the document was published
 * @param budget 预决算公开, from the day of approval
 * @param correctionOfRecords 更正, our own target
 * @param complaint 举报投诉, our own target
 * @param consultation 重大决策公开征求意见, from the day on which the draft was published
 * @param mailbox 网上来信, what the inspections of sites look for
 * @param columnUpdate 通知公告、政策文件类栏目, from their last change
 * @param paperDelivery 送交查阅场所, from the day the document was made
 * @param columnReview other columns of the catalogue, from their last change; usual practice
 */
public record Periods(
        Period correctionNotice,
        Period thirdPartyOpinion,
        Period coMakerOpinion,
        Period feePayment,
        Period reconsideration,
        Period lawsuit,
        Period lawsuitAfterReconsideration,
        Period interpretation,
        Period budget,
        Period correctionOfRecords,
        Period complaint,
        Period mailbox,
        Period consultation,
        Period columnUpdate,
        Period columnReview,
        Period paperDelivery) {

    public static Periods on(WorkingCalendar calendar) {
        return new Periods(
                new Period("correction-notice", calendar),
                new Period("third-party-opinion", calendar),
                new Period("co-maker-opinion", calendar),
                new Period("fee-payment", calendar),
                new Period("reconsideration-period", calendar),
                new Period("lawsuit-period", calendar),
                new Period("lawsuit-after-reconsideration", calendar),
                new Period("interpretation-period", calendar),
                new Period("budget-period", calendar),
                new Period("correction-of-records", calendar),
                new Period("complaint-handling", calendar),
                new Period("mailbox-answer", calendar),
                new Period("consultation-period", calendar),
                new Period("column-update", calendar),
                new Period("column-review", calendar),
                new Period("paper-delivery", calendar));
    }

    /** The period of a rule, such as complaint-handling. */
    public Optional<Period> named(String rule) {
        return Stream.of(
                        correctionNotice,
                        thirdPartyOpinion,
                        coMakerOpinion,
                        feePayment,
                        reconsideration,
                        lawsuit,
                        lawsuitAfterReconsideration,
                        interpretation,
                        budget,
                        correctionOfRecords,
                        complaint,
                        mailbox,
                        consultation,
                        columnUpdate,
                        columnReview,
                        paperDelivery)
                .filter(period -> period.rule().id().equals(rule))
                .findFirst();
    }
}
