package yangguang.law.clocks;

import java.time.LocalDate;

/** 申请事件: what happened to a request on which day. The log of them decides every clock. */
public sealed interface RequestEvent {
    LocalDate on();

    /** Whether it is how a request reaches the agency. */
    default boolean isOfReceipt() {
        return this instanceof Submitted
                || this instanceof SignedFor
                || this instanceof Arrived
                || this instanceof Confirmed;
    }

    /** 提出申请. */
    record Submitted(LocalDate on, Channel channel) implements RequestEvent {}

    /** 行政机关签收 a letter. */
    record SignedFor(LocalDate on) implements RequestEvent {}

    /** 系统接收 an e-mail or a fax. */
    record Arrived(LocalDate on) implements RequestEvent {}

    /** 双方确认 that the request has come. */
    record Confirmed(LocalDate on) implements RequestEvent {}

    /**
     * 补正告知.
     *
     * @param answerBy the reasonable last day that the agency set
     */
    record CorrectionAsked(LocalDate on, LocalDate answerBy) implements RequestEvent {}

    /** 收到补正的申请. */
    record CorrectionArrived(LocalDate on) implements RequestEvent {}

    /** 发出征求意见书. */
    record OpinionAsked(LocalDate on, Consulted who, String name) implements RequestEvent {}

    /** The one consulted 收到征求意见书. */
    record OpinionRequestReceived(LocalDate on, String name) implements RequestEvent {}

    /** The one consulted 提出意见. */
    record OpinionGiven(LocalDate on, String name) implements RequestEvent {}

    /** 延期: approved by the head of the office, and the applicant told. */
    record Extended(LocalDate on) implements RequestEvent {}

    /** 要求说明理由: the requests of this applicant are many or repeated. */
    record ReasonsAsked(LocalDate on) implements RequestEvent {}

    /**
     * 延迟答复: the reasons hold, but so much cannot be answered in the ordinary period.
     *
     * @param until the reasonable last day that the agency set and told
     */
    record Postponed(LocalDate on, LocalDate until) implements RequestEvent {}

    /** The applicant 收到收费通知. */
    record FeeAsked(LocalDate on) implements RequestEvent {}

    /** 缴费完成. */
    record FeePaid(LocalDate on) implements RequestEvent {}

    /** 发出答复. */
    record ReplySent(LocalDate on, Delivery delivery) implements RequestEvent {}

    /** 申请人签收 the reply. */
    record ReplySigned(LocalDate on) implements RequestEvent {}

    /** 视为放弃申请: the agency takes note that a correction or a payment did not come in time. */
    record GivenUp(LocalDate on) implements RequestEvent {}

    /** 撤回申请. */
    record Withdrawn(LocalDate on) implements RequestEvent {}
}
