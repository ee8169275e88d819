package org.tadamun.web.api;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;

/** The API's root; the modules' resources and the kernel's providers are found by scanning. */
@ApplicationPath("/api/v1")
public class ApiApplication extends Application {}
