package org.tadamun.petition.booking.boundary;

import java.time.Instant;
import org.tadamun.petition.tally.boundary.CountryTally.CountryChange;

/** Who comes or goes once more, and when he had confirmed it last. */
record OnceMore(CountryChange change, Instant confirmed) {}
