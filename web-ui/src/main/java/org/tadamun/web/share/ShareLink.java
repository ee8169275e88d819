package org.tadamun.web.share;

/** A plain link to a service; nothing is asked of it before somebody follows the link. */
public record ShareLink(String label, String url) {}
