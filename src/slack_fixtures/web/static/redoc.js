"use strict";
Redoc.init("/openapi.json", { hideLoading: true }, document.getElementById("docs"));
