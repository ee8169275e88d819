package org.tadamun.endorsements.endorsement.entity;

import java.time.LocalDate;

/**
 * What was promised; both are null before.
 *
 * @param owner public id of the staff member who asks after it
 */
public record Promise(LocalDate promisedBy, String owner) {}
