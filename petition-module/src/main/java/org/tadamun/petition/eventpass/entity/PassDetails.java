package org.tadamun.petition.eventpass.entity;

import java.time.LocalDateTime;
import org.tadamun.kernel.json.boundary.InitialValue;

/**
 * What is stated of a pass when it is made.
 *
 * @param name where it is used, for staff; signers never see it
 * @param localFrom on the clock of the place
 * @param localTo the first moment after it
 * @param timeZone IANA id
 * @param most how many signatures
 * @param action public id of the campaign's action at which it is used, or null
 * @param country whose signers it lets through, by the country that they state; null for all
 */
@InitialValue(
    field = "state",
    values = {"UPCOMING", "VALID"},
    changedBy = @InitialValue.Command(to = "REVOKED", path = "revocation"))
@InitialValue(field = "petition", pathParameter = "slug")
@InitialValue(field = "validFrom", insteadField = "localFrom")
@InitialValue(field = "validTo", insteadField = "localTo")
@InitialValue(field = {"code", "path", "madeBy", "revokedBy", "revokedAt"})
@InitialValue(field = "used", values = "0")
public record PassDetails(
    String name,
    LocalDateTime localFrom,
    LocalDateTime localTo,
    String timeZone,
    Integer most,
    String action,
    String country) {

  public static final int NAME_MAX = 150;
  public static final int MOST = 5_000;
  public static final int DAYS_MOST = 7;
}
