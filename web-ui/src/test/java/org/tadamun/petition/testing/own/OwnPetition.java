package org.tadamun.petition.testing.own;

import jakarta.inject.Inject;
import org.junit.jupiter.api.BeforeEach;
import org.tadamun.petition.petition.boundary.PetitionView;
import org.tadamun.petition.testing.PetitionWorld;
import org.tadamun.web.testing.World;

/** Base of tests in which each one has its own open petition. */
public abstract class OwnPetition {

  @Inject protected PetitionWorld petitionWorld;
  @Inject protected World world;

  protected PetitionView petition;

  @BeforeEach
  protected void open() throws Exception {
    petition = ownPetition();
  }

  protected PetitionView ownPetition() throws Exception {
    return petitionWorld.open();
  }
}
