package org.tadamun.kernel.event.boundary;

/**
 * Something that a dashboard of this campaign shows has changed. Observe it after the commit.
 *
 * @param campaignId the campaign
 * @param what the subject: {@code signatures}, {@code actions}, {@code endorsements}, …
 */
public record FiguresChanged(long campaignId, String what) {}
