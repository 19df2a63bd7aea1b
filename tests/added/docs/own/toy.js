// café in another encoding
document.body.className = "toy"
