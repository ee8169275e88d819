package org.tadamun.kernel.event.boundary;

/**
 * A campaign's texts or state changed, so caches of them are old. Observe it after the commit; or
 * before it, to write into the same transaction, where the change may not be flushed yet.
 */
public record CampaignChanged(long campaignId) {}
