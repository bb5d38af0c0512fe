package yangguang.channels;

/** Where a document can be public besides the web site. */
public enum Channel {
    /** 政府公报 */
    GAZETTE("channel_gazette"),
    /** 政务微信 */
    WECHAT("channel_wechat"),
    /** 政务微博 */
    WEIBO("channel_weibo"),
    /** 公告栏 */
    BOARD("channel_other"),
    /** 电子屏 */
    SCREEN("channel_other"),
    /** 查阅点 */
    READING_POINT("channel_other"),
    /** 简报、明白纸 */
    BULLETIN("channel_other"),
    /** 报刊、广播、电视 */
    PRESS("channel_other"),
    /** 会议 */
    MEETING("channel_other");

    private final String indicator;

    Channel(String indicator) {
        this.indicator = indicator;
    }

    /** What it counts for in the statutory table; several are 其他方式, and there count once. */
    String indicator() {
        return indicator;
    }

    /** Whether it is up for a while 公示期, and then taken down. */
    public boolean hasPeriod() {
        return switch (this) {
            case BOARD, SCREEN -> true;
            case GAZETTE, WECHAT, WEIBO, READING_POINT, BULLETIN, PRESS, MEETING -> false;
        };
    }
}
