package yangguang.law.outcomes;

/** 答复类型 under the Regulations of 2007, rows of part 三（三） of the table of 2014 to 2018. */
public enum ReplyOf2008 implements Outcome {
    /** 属于已主动公开范围. */
    ALREADY_PUBLIC,
    /** 同意公开. */
    GRANTED,
    /** 同意部分公开. */
    PARTIAL,
    /** 不同意公开：涉及国家秘密. */
    SECRET,
    /** 不同意公开：涉及商业秘密. */
    COMMERCIAL,
    /** 不同意公开：涉及个人隐私. */
    PRIVACY,
    /** 不同意公开：危及国家安全、公共安全、经济安全和社会稳定. */
    SAFETY,
    /** 不同意公开：不是《条例》所指政府信息. */
    NOT_GOVERNMENT_INFORMATION,
    /** 不同意公开：法律法规规定的其他情形. */
    REFUSED_OTHERWISE,
    /** 不属于本行政机关公开. */
    NOT_THIS_AGENCY,
    /** 申请信息不存在. */
    NOT_EXISTING,
    /** 告知作出更改补充. */
    CORRECTION_TOLD,
    /** 告知通过其他途径办理. */
    OTHER_ROUTE
}
