package org.tadamun.kernel.event.boundary;

/**
 * A campaign's texts or state changed: what is cached of it is old. Observe it after the commit.
 */
public record CampaignChanged(long campaignId) {}
