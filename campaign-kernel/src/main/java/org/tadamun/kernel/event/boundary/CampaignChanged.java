package org.tadamun.kernel.event.boundary;

/**
 * A campaign's texts or state changed: what is cached of it is old. Observe it after the commit; or
 * before it, to write into the same transaction, where perhaps nothing of it is flushed yet.
 */
public record CampaignChanged(long campaignId) {}
