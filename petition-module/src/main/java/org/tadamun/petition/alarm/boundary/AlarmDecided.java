package org.tadamun.petition.alarm.boundary;

import java.time.Instant;
import java.util.Set;

/**
 * Somebody had those of a country released, or held by hand; heard after the commit.
 *
 * @param holds whether new ones are held
 * @param alarms that ended thereby, or the one that began, by their public ids
 * @param until no alarm is raised before; null where one holds
 */
public record AlarmDecided(
    long petitionId, String country, boolean holds, Set<String> alarms, Instant until) {}
