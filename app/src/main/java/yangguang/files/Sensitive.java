package yangguang.files;

/**
 * What a text may say that must not leave an office unseen. The words for a kind have the key
 * {@code files.sensitive.} and its name in small letters.
 */
public enum Sensitive {
    /** 国家秘密标志, such as 机密★1年 */
    SECRECY_MARK,
    /** 内部资料 and the like */
    SECRECY_WORD,
    /** 居民身份证号码 whose check digit is right */
    RESIDENT_ID,
    /** 银行卡号 whose check digit is right */
    BANK_CARD,
    /** 手机号码 */
    MOBILE,
    /** 固定电话 with its area code */
    PHONE,
    /** 住址 */
    HOME_ADDRESS,
    /** 姓名 beside one of these: what makes a number somebody's */
    PERSON_NAME,
    /** 错别字: an official term written wrongly */
    TERM,
    /** On the list of the office itself */
    OWN_WORD;

    /**
     * Whether it is never public by right, so that not even what was public elsewhere is taken
     * over.
     */
    public boolean grave() {
        return switch (this) {
            case SECRECY_MARK, RESIDENT_ID, BANK_CARD -> true;
            case SECRECY_WORD, MOBILE, PHONE, HOME_ADDRESS, PERSON_NAME, TERM, OWN_WORD -> false;
        };
    }
}
