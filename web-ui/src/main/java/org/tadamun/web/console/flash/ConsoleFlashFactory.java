package org.tadamun.web.console.flash;

import jakarta.faces.context.Flash;
import jakarta.faces.context.FlashFactory;

/** Makes the {@link ConsoleFlash}; named in faces-config.xml. */
public class ConsoleFlashFactory extends FlashFactory {

  public ConsoleFlashFactory(FlashFactory wrapped) {
    super(wrapped);
  }

  @Override
  public Flash getFlash(boolean create) {
    Flash flash = getWrapped().getFlash(create);
    return flash == null ? null : new ConsoleFlash(flash);
  }
}
