package yangguang.api;

import yangguang.messages.LineState;

/**
 * 通知地址: where a system of the office is told what becomes of documents.
 *
 * @param line how its deliveries stand
 */
public record Hook(long id, long bodyId, String url, LineState line) {}
