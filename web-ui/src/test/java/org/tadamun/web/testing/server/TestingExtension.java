package org.tadamun.web.testing.server;

import org.jboss.arquillian.core.spi.LoadableExtension;

/** Registers our server and the one deployment with Arquillian. */
public class TestingExtension implements LoadableExtension {

  @Override
  public void register(ExtensionBuilder builder) {
    builder.observer(TestServer.class).observer(OneDeployment.class);
  }
}
