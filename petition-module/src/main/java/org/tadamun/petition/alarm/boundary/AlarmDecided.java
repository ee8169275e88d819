package org.tadamun.petition.alarm.boundary;

import java.time.Instant;
import java.util.Set;

/**
 * Somebody had those of a country released; heard after the commit.
 *
 * @param alarms that ended thereby, by their public ids
 * @param until no alarm is raised before
 */
public record AlarmDecided(long petitionId, String country, Set<String> alarms, Instant until) {}
