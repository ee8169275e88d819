package org.tadamun.petition.trend.boundary;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import org.tadamun.petition.trend.control.RangeMemory;

/** From which ranges of addresses signatures come: what {@code Signatures} tells. */
@Dependent
public class RangeWatch {

  @Inject private RangeMemory memory;

  /**
   * A signature was taken.
   *
   * @param client the network address from which it came; counted by its range, never kept
   */
  public void came(long petitionId, String client, String country) {
    memory.came(petitionId, client, country);
  }
}
