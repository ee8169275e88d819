package org.tadamun.petition.alarm.boundary;

import java.time.Instant;
import java.util.Set;

/**
 * Fired when staff released the signatures of a country, or had the country held by hand; observed
 * after the commit.
 *
 * @param holds whether new signatures are held from now on
 * @param alarms public ids of the alarms that ended, or of the one that began
 * @param until no alarm is raised before this moment; null where an alarm holds
 */
public record AlarmDecided(
    long petitionId, String country, boolean holds, Set<String> alarms, Instant until) {}
