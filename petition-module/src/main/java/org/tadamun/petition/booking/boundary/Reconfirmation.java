package org.tadamun.petition.booking.boundary;

import java.time.Instant;
import org.tadamun.petition.tally.boundary.CountryTally.CountryChange;

/**
 * A change by a signature that its owner had withdrawn and confirmed again, and the moment of the
 * last confirmation.
 */
record Reconfirmation(CountryChange change, Instant confirmed) {}
