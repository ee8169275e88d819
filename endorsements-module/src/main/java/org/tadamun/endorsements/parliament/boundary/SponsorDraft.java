package org.tadamun.endorsements.parliament.boundary;

import org.tadamun.endorsements.parliament.entity.SponsorRole;
import org.tadamun.kernel.text.entity.LocalizedText;

/**
 * A member who puts his name under an act.
 *
 * @param endorser public id of a person
 * @param office of that day, such as "Member of Parliament"; or null
 */
public record SponsorDraft(String endorser, SponsorRole role, LocalizedText office) {}
