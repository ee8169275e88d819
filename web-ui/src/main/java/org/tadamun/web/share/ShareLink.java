package org.tadamun.web.share;

/** A plain link to a service, which is asked for nothing before somebody follows the link. */
public record ShareLink(String label, String url) {}
