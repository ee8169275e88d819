package org.tadamun.web.testing.server;

import org.jboss.arquillian.core.spi.LoadableExtension;

/** Tells Arquillian of our server and of the one deployment. */
public class TestingExtension implements LoadableExtension {

  @Override
  public void register(ExtensionBuilder builder) {
    builder.observer(TestServer.class).observer(OneDeployment.class);
  }
}
