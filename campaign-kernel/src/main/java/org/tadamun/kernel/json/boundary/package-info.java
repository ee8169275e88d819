/** JSON for all modules. */
package org.tadamun.kernel.json.boundary;
