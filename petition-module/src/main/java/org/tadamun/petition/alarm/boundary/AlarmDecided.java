package org.tadamun.petition.alarm.boundary;

import java.time.Instant;

/**
 * Somebody had those of a country released; heard after the commit.
 *
 * @param until no alarm is raised before
 */
public record AlarmDecided(long petitionId, String country, Instant at, Instant until) {}
