package org.tadamun.endorsements.testing;

import org.tadamun.kernel.campaign.boundary.CampaignView;
import org.tadamun.web.testing.Person;

/** A live campaign and two of its coordinators. */
public record Desk(CampaignView campaign, Person anna, Person bilal) {}
