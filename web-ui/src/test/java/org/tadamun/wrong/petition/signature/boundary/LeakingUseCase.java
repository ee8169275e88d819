package org.tadamun.wrong.petition.signature.boundary;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import java.util.List;
import org.tadamun.wrong.petition.signature.entity.Signed;

/** Wrong: gives entities away. */
@Stateless
public class LeakingUseCase {

  @PermitAll
  public List<Signed> all() {
    return List.of();
  }
}
